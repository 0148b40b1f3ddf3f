import type { ChangePasswordBody } from '@chudian/shared';
import { api } from '../platform/api/api';

/** The form also holds the repetition, which is nobody's business but the form's. */
export const changePassword = ({ oldPassword, newPassword }: ChangePasswordBody) => api.put('/admin/password', { oldPassword, newPassword });
